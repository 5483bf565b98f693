using System.Globalization;
using Autofac;
using SoftQ.Gym.Environments;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Kernels;
using SoftQ.Learning.Algorithms;
using SoftQ.Learning.Devices;
using SoftQ.Learning.LibTorch;
using SoftQ.Learning.Networks;
using SoftQ.Learning.Training;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Hosting.Runs;

/// <summary>
/// Composes a run part by part, as far as the configuration is right, so that what does not go together is found beside all else that
/// is wrong.
/// </summary>
/// <param name="host">The plugins.</param>
/// <param name="draft">The configuration, and what is already known to be wrong with it.</param>
internal sealed class RunComposition(PluginHost host, ConfigurationDraft draft)
{
    private const int MostThreads = 8;

    private readonly Dictionary<string, ResolvedSection> _sections =
        draft.Sections.OfType<ResolvedSection>().ToDictionary(static section => section.Name);

    private readonly CompositionFindings _findings = new(draft);

    /// <summary>Composes the run.</summary>
    /// <param name="anywhere">Whether to compose on the CPU, so that the device that the configuration names need not be there.</param>
    /// <param name="recordedThreads">The threads that an earlier process took for it where the configuration leaves it open; null for this machine's.</param>
    /// <exception cref="ConfigurationException">Something is wrong; the exception holds all of it.</exception>
    public ComposedRun Compose(bool anywhere, int? recordedThreads = null)
    {
        LibTorchLoader.EnsureLoaded();
        var training = Training();
        var device = DeviceOf(training, anywhere);
        var threads = training.Threads > 0 ? training.Threads : recordedThreads ?? Math.Min(System.Environment.ProcessorCount, MostThreads);
        // What is left to torch on a CPU is too small to share, and its threads would spin beside ours.
        set_num_threads(1);
        var shapes = new NetworkRecord();
        var plugins = host.BeginRun(builder => new RunServices(_sections, training, shapes, device, threads).Register(builder));
        try
        {
            Resolve(plugins.Services);
            _findings.ThrowIfAny();
            var derived = RunFacts.Of(plugins.Services, shapes);
            return new ComposedRun(plugins, shapes, new ResolvedConfiguration(draft.Sections!, derived), ExecutionRecord.Of(device, training.Compute, threads));
        }
        catch
        {
            plugins.Dispose();
            throw;
        }
    }

    // A value that is wrong is replaced by its default here; the run does not start then, but more can be told.
    private TrainingOptions Training()
    {
        var section = _sections.GetValueOrDefault(RunSections.Training);
        var values = TrainingOptions.Descriptions.ToDictionary(
            static parameter => parameter.Name,
            parameter => section is not null && section.Values.TryGetValue(parameter.Name, out var value) ? value : ParameterDefaults.Of(parameter));
        var training = TrainingOptions.Create(new(values));
        if (IsComplete(RunSections.Training) && training.Steps <= training.WarmupSteps)
        {
            var expected = string.Create(CultureInfo.InvariantCulture, $"more than the {training.WarmupSteps} steps of training.warmupSteps");
            _findings.Add(RunSections.Training, "steps", expected, training.Steps.ToString(CultureInfo.InvariantCulture), "Nothing would be learned.");
        }
        return training;
    }

    private Device DeviceOf(TrainingOptions training, bool anywhere)
    {
        var name = training.Device;
        if (training.Compute == Compute.Vector)
        {
            if (!name.Equals("auto", StringComparison.OrdinalIgnoreCase) && !name.Equals("cpu", StringComparison.OrdinalIgnoreCase))
                _findings.Add(RunSections.Training, "compute", "auto or torch", "vector", $"Vector types compute on a CPU only, and training.device is '{name}'.");
            return CPU;
        }
        try
        {
            if (!anywhere)
                return DeviceSelection.Select(name);
            DeviceSelection.CheckName(name);
            return CPU;
        }
        catch (DeviceUnavailableException exception)
        {
            _findings.Add(RunSections.Training, "device", "a device of this machine", $"'{name}'", exception.Message);
            return CPU;
        }
    }

    // Each part needs those before it. One whose section is wrong is left out, and so is what needs it.
    private void Resolve(ILifetimeScope services)
    {
        if (!Made<IEnvironment>(RunSections.Environment, services) || !Made<TaskShape>(RunSections.Environment, services))
            return;
        if (!Made<IKernel>(RunSections.Kernel, services) | !IsComplete(RunSections.Algorithm) || !Made<ISampler>(RunSections.Sampler, services))
            return;
        Made<IAgent>(RunSections.Algorithm, services);
    }

    private bool IsComplete(string section) => _sections.TryGetValue(section, out var found) && found.IsComplete;

    private bool Made<TPart>(string section, ILifetimeScope services)
        where TPart : notnull
    {
        if (!IsComplete(section))
            return false;
        try
        {
            CauseOfFailure.Unwrapped(services.Resolve<TPart>);
            return true;
        }
        catch (Exception exception) when (_findings.TryAdd(section, exception))
        {
            return false;
        }
    }
}
