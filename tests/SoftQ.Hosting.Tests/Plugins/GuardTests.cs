using SoftQ.Gym.Environments;
using SoftQ.Hosting.Plugins.Guards;
using SoftQ.Kernels;
using SoftQ.Samplers;

namespace SoftQ.Hosting.Tests.Plugins;

public sealed class GuardTests
{
    [Theory]
    [InlineData(typeof(IEnvironment), typeof(EnvironmentGuard))]
    [InlineData(typeof(IKernel), typeof(KernelGuard))]
    [InlineData(typeof(ISampler), typeof(SamplerGuard))]
    public void A_guard_forwards_every_member_also_those_with_a_default(Type contract, Type guard)
    {
        foreach (var part in contract.GetInterfaces().Append(contract))
            Assert.All(guard.GetInterfaceMap(part).TargetMethods, static method => Assert.False(method.DeclaringType!.IsInterface, method.ToString()));
    }

    // Who asks a kernel for such an interface asks a guard: it has to have it too.
    [Theory]
    [InlineData(typeof(IKernel))]
    [InlineData(typeof(ISampler))]
    public void A_contract_that_extends_another_has_a_guard(Type contract)
    {
        var extensions = contract.Assembly.GetTypes().Where(type => type.IsInterface && type != contract && contract.IsAssignableFrom(type));

        Assert.All(extensions, extension => Assert.Contains(typeof(PluginGuard).Assembly.GetTypes(), type =>
            type.IsSubclassOf(typeof(PluginGuard)) && extension.IsAssignableFrom(type)));
    }
}
