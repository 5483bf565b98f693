using System.Reflection;
using System.Reflection.Emit;

namespace SoftQ.Plugins.GymNet.Loading;

/// <summary>
/// An ImageSharp without content, for folders that lack it. Only pictures need it, and none are made here; but the runtime loads no
/// class before it has compared the signature of its <c>Render</c> with the interface's, type by type.
/// </summary>
internal static class PicturelessImageSharp
{
    /// <summary>The assembly's simple name.</summary>
    public const string Name = "SixLabors.ImageSharp";

    private const TypeAttributes AbstractClass = TypeAttributes.Public | TypeAttributes.Abstract;

    /// <summary>The assembly, with the types that signatures of <c>Render</c> mention in one version or another.</summary>
    public static MemoryStream Image()
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(Name), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule(Name);
        var image = module.DefineType($"{Name}.Image", AbstractClass);
        image.CreateType();
        var imageOfPixels = module.DefineType($"{Name}.Image`1", AbstractClass, image);
        imageOfPixels.DefineGenericParameters("TPixel");
        imageOfPixels.CreateType();
        module.DefineType($"{Name}.PixelFormats.Rgba32", TypeAttributes.Public | TypeAttributes.Sealed, typeof(ValueType), PackingSize.Size1, typesize: 4).CreateType();
        var stream = new MemoryStream();
        assembly.Save(stream);
        stream.Position = 0;
        return stream;
    }
}
