using System.Runtime.InteropServices;

namespace SoftQ.Plugins.MuJoCo.Engine;

/// <summary>The functions of a loaded library that the binding calls, by the names of MuJoCo's manual.</summary>
/// <param name="library">The library's handle.</param>
internal sealed unsafe class EngineFunctions(nint library)
{
    public readonly delegate* unmanaged[Cdecl]<int> Version = (delegate* unmanaged[Cdecl]<int>)Of(library, "mj_version");

    public readonly delegate* unmanaged[Cdecl]<byte*, void*, byte*, int, void*> LoadXml =
        (delegate* unmanaged[Cdecl]<byte*, void*, byte*, int, void*>)Of(library, "mj_loadXML");

    public readonly delegate* unmanaged[Cdecl]<void*, void> DeleteModel = (delegate* unmanaged[Cdecl]<void*, void>)Of(library, "mj_deleteModel");

    public readonly delegate* unmanaged[Cdecl]<void*, void*> MakeData = (delegate* unmanaged[Cdecl]<void*, void*>)Of(library, "mj_makeData");

    public readonly delegate* unmanaged[Cdecl]<void*, void> DeleteData = (delegate* unmanaged[Cdecl]<void*, void>)Of(library, "mj_deleteData");

    public readonly delegate* unmanaged[Cdecl]<void*, void*, void> ResetData =
        (delegate* unmanaged[Cdecl]<void*, void*, void>)Of(library, "mj_resetData");

    public readonly delegate* unmanaged[Cdecl]<void*, void*, void> Step = (delegate* unmanaged[Cdecl]<void*, void*, void>)Of(library, "mj_step");

    public readonly delegate* unmanaged[Cdecl]<void*, void*, void> Forward =
        (delegate* unmanaged[Cdecl]<void*, void*, void>)Of(library, "mj_forward");

    public readonly delegate* unmanaged[Cdecl]<void*, void*, void> RnePostConstraint =
        (delegate* unmanaged[Cdecl]<void*, void*, void>)Of(library, "mj_rnePostConstraint");

    public readonly delegate* unmanaged[Cdecl]<void*, int, byte*, int> NameToId =
        (delegate* unmanaged[Cdecl]<void*, int, byte*, int>)Of(library, "mj_name2id");

    public readonly delegate* unmanaged[Cdecl]<void*, int, int, byte*> IdToName =
        (delegate* unmanaged[Cdecl]<void*, int, int, byte*>)Of(library, "mj_id2name");

    /// <summary>Where the library keeps the function that it calls on an error.</summary>
    public readonly nint* ErrorHandler = (nint*)Of(library, "mju_user_error");

    /// <summary>Where the library keeps the function that it calls on a warning.</summary>
    public readonly nint* WarningHandler = (nint*)Of(library, "mju_user_warning");

    private static nint Of(nint library, string name) => NativeLibrary.TryGetExport(library, name, out var address)
        ? address
        : throw new MuJoCoException($"The library has no function '{name}'. Expected MuJoCo 2.2.2.");
}
