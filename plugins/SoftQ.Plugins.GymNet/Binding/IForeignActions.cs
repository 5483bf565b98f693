namespace SoftQ.Plugins.GymNet.Binding;

/// <summary>Makes the actions that an environment takes out of ours.</summary>
internal interface IForeignActions
{
    /// <summary>An action as the environment takes it.</summary>
    /// <param name="action">An action of our space.</param>
    object Of(ReadOnlySpan<float> action);
}
