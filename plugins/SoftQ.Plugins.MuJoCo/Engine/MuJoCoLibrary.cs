using System.Runtime.InteropServices;
using System.Text;
using SoftQ.Manifest;

namespace SoftQ.Plugins.MuJoCo.Engine;

/// <summary>
/// The loaded engine. It works on a private copy of the library's file, because the engine's handlers are global to a loaded file and
/// several plugins may use it in one process. Members may be called from any thread.
/// </summary>
public sealed unsafe class MuJoCoLibrary : IDisposable
{
    /// <summary>The library's name, without prefix and extension.</summary>
    public const string Name = "mujoco";

    /// <summary>The environment variable that may name the library's file or folder.</summary>
    public const string Variable = "MUJOCO_LIBRARY";

    /// <summary>How it is installed.</summary>
    public const string Install = "Install it ('apt-get install libmujoco2.2.2' on Debian and Ubuntu, elsewhere the archive of MuJoCo 2.2.2), "
        + "or name its file in the variable " + Variable + ".";

    private const int MessageSize = 1024;

    private readonly nint _handle;
    private readonly Lock _compiler = new();
    private bool _disposed;

    private MuJoCoLibrary(string path)
    {
        Path = path;
        _handle = LoadCopy(path);
        Functions = new EngineFunctions(_handle);
        Version = Functions.Version();
        if (Version != FieldOffsets.Version)
            throw new MuJoCoException($"'{path}' is version {Text(Version)} of MuJoCo; expected {Text(FieldOffsets.Version)}. {Install}");
        Messages = new EngineMessages(Functions);
        LayoutCheck.Run(this);
    }

    /// <summary>The file that was found.</summary>
    public string Path { get; }

    /// <summary>The engine's version, as <c>mj_version</c> gives it: 222 for 2.2.2.</summary>
    public int Version { get; }

    internal EngineFunctions Functions { get; }

    internal EngineMessages Messages { get; }

    /// <summary>Loads the library that <see cref="Variable"/> names, or that is in a usual place.</summary>
    /// <exception cref="MuJoCoException">It is not there, cannot be loaded, or is of another version.</exception>
    public static MuJoCoLibrary Load() => Load(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Loads the library.</summary>
    /// <param name="named">Its file, or the folder that it is in; null or empty for the usual places.</param>
    /// <exception cref="MuJoCoException">It is not there, cannot be loaded, or is of another version.</exception>
    public static MuJoCoLibrary Load(string? named)
    {
        if (NativeLibraryPlaces.Find(Name, named) is { } path)
            return new MuJoCoLibrary(path);
        var places = string.IsNullOrEmpty(named) ? string.Join(", ", NativeLibraryPlaces.Usual()) : $"'{named}', which {Variable} names";
        throw new MuJoCoException($"The library of MuJoCo was not found in {places}. {Install}");
    }

    /// <summary>Compiles a model from a file. What it refers to is looked for beside the file.</summary>
    /// <param name="path">A file in MJCF, MuJoCo's XML, or in URDF.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="MuJoCoException">It is no valid model.</exception>
    public MuJoCoModel LoadModel(string path) => File.Exists(path)
        ? Compile(path, $"the model '{path}'")
        : throw new FileNotFoundException($"There is no model '{System.IO.Path.GetFullPath(path)}'; expected a file in MJCF.", path);

    /// <summary>Compiles a model from text. It can refer to no other file.</summary>
    /// <param name="text">The model in MJCF.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="MuJoCoException">It is no valid model.</exception>
    public MuJoCoModel ParseModel(string text, string name)
    {
        var folder = Directory.CreateTempSubdirectory("softq-mujoco-");
        try
        {
            var path = System.IO.Path.Combine(folder.FullName, "model.xml");
            File.WriteAllText(path, text);
            return Compile(path, $"the model '{name}'");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Frees the library. What was made with it must be disposed before.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        Messages.Dispose();
        NativeLibrary.Free(_handle);
    }

    private MuJoCoModel Compile(string path, string name)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var message = stackalloc byte[MessageSize];
        message[0] = 0;
        void* model;
        // The compiler keeps the last model in a global.
        lock (_compiler)
        {
            fixed (byte* file = Encoding.UTF8.GetBytes(path + '\0'))
                model = Functions.LoadXml(file, null, message, MessageSize);
        }
        var problem = Messages.TakeError() ?? (model is null ? Marshal.PtrToStringUTF8((nint)message) : null);
        return problem is null
            ? new MuJoCoModel(this, model, name)
            : throw new MuJoCoException($"MuJoCo refuses {name}: {problem.Trim()}");
    }

    // The file can go as soon as it is mapped, but for Windows, which keeps it.
    private static nint LoadCopy(string path)
    {
        var folder = Directory.CreateTempSubdirectory("softq-mujoco-");
        var copy = System.IO.Path.Combine(folder.FullName, System.IO.Path.GetFileName(path));
        try
        {
            File.Copy(path, copy);
            return NativeLibrary.Load(copy);
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
        {
            throw new MuJoCoException($"'{path}' was found and cannot be loaded: {exception.Message} {Install}", exception);
        }
        finally
        {
            if (!OperatingSystem.IsWindows())
                folder.Delete(recursive: true);
        }
    }

    private static string Text(int version) => $"{version / 100}.{version / 10 % 10}.{version % 10}";
}
