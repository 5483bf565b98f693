using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>Writes the contract of environments that draw themselves, explicitly: its names stay the author's.</summary>
internal static class RenderEmitter
{
    public const string Contract = "global::SoftQ.Gym.Rendering.IRenderable";

    public static void Write(SourceWriter writer, RenderModel render, string id)
    {
        Head(writer);
        writer.Line($"(int Width, int Height) {Contract}.PictureSize => ({Literals.Of(render.Width)}, {Literals.Of(render.Height)});");
        writer.Line();
        Head(writer);
        writer.Line($"double {Contract}.FramesPerSecond => {Literals.Of(render.FramesPerSecond)};");
        writer.Line();
        Head(writer);
        writer.Open($"void {Contract}.Render(global::SoftQ.Gym.Rendering.ICanvas canvas)");
        writer.Line("if (!this.__begun)");
        writer.Line($"    throw new global::SoftQ.Gym.Errors.ResetNeededException({Literals.Of(id)});");
        writer.Line($"{render.Access}(canvas);");
        writer.Close();
        writer.Line();
    }

    private static void Head(SourceWriter writer) => writer.Line(GeneratedPart.Marker);
}
