namespace SoftQ.Manifest;

/// <summary>
/// Names a native library that a plugin needs and does not bring along. Written by the plugin's author. A host reads it from metadata:
/// where the library is in none of the <see cref="NativeLibraryPlaces"/>, the plugin is unavailable, and the host says how to install it.
/// </summary>
/// <param name="name">The library's name without prefix and extension, such as <c>mujoco</c>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class PluginNativeLibraryAttribute(string name) : Attribute
{
    /// <summary>The library's name without prefix and extension.</summary>
    public string Name { get; } = name;

    /// <summary>The environment variable that may name the library's file, or the folder that it is in.</summary>
    public string Variable { get; set; } = "";

    /// <summary>One sentence for people: how it is installed.</summary>
    public string Install { get; set; } = "";
}
