using SoftQ.Kernels;
using SoftQ.Networks;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Testing.Conformance;

/// <summary>What a run offers a sampler's constructor.</summary>
/// <param name="Task">The sizes of the task.</param>
/// <param name="Kernel">A kernel.</param>
/// <param name="Networks">Makes networks and optimisers.</param>
/// <param name="Device">Where tensors live.</param>
public sealed record SamplerServices(TaskShape Task, IKernel Kernel, INetworkFactory Networks, Device Device);
