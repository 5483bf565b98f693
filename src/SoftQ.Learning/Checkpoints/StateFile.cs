using System.Security.Cryptography;
using SoftQ.Gym.State;

namespace SoftQ.Learning.Checkpoints;

/// <summary>The files of a checkpoint: written to the disk before anything refers to them, and known by their SHA-256.</summary>
internal static class StateFile
{
    /// <summary>Writes a file and waits until the disk has it.</summary>
    /// <param name="path">Where.</param>
    /// <param name="write">Writes what it holds.</param>
    /// <returns>Its SHA-256.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static string Write(string path, Action<Stream> write)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
            write(file);
            file.Flush(flushToDisk: true);
            file.Position = 0;
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (ArgumentOutOfRangeException exception) when (exception.ParamName == "value")
        {
            // This is how .NET says that a process may write no longer files.
            throw new IOException($"'{path}' would be longer than a file may be here.", exception);
        }
    }

    /// <summary>Throws where a file is not the one that was written.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="hash">The SHA-256 that it had.</param>
    /// <exception cref="StateMismatchException">It is missing, unreadable, or another.</exception>
    public static void Check(string path, string hash)
    {
        try
        {
            using var file = File.OpenRead(path);
            var found = Convert.ToHexStringLower(SHA256.HashData(file));
            if (found != hash)
                throw new StateMismatchException($"'{path}' is damaged: its SHA-256 is {found}, the manifest says {hash}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StateMismatchException($"'{path}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Restores what a file holds.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="restore">Reads it.</param>
    public static void Read(string path, Action<StateReader> restore)
    {
        using var file = File.OpenRead(path);
        restore(new StateReader(file));
    }
}
