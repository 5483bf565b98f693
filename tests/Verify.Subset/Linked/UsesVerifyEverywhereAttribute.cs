using System.Reflection;
using Xunit.Sdk;

[assembly: UsesVerifyEverywhere]

/// <summary>Applies <see cref="UsesVerifyAttribute"/>, which stands on classes only, to every test of the assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class UsesVerifyEverywhereAttribute : BeforeAfterTestAttribute
{
    private readonly UsesVerifyAttribute _usesVerify = new();

    public override void Before(MethodInfo methodUnderTest) => _usesVerify.Before(methodUnderTest);

    public override void After(MethodInfo methodUnderTest) => _usesVerify.After(methodUnderTest);
}
