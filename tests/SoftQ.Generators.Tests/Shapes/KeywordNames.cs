using SoftQ;

namespace Shapes.@namespace.@record;

internal enum @enum { @default, @void }

internal partial class @class
{
    [Environment("Keyword-v0")]
    internal sealed partial class @event
    {
        [Observation] private float @float;
        private int @int;

        [Parameter] public @enum @switch { get; init; } = @enum.@void;

        [Info] private string @object => "it";

        [Reset]
        private void @base() => (@float, @int) = (0, 0);

        [Step]
        private float @this([Action(Low = -1, High = 1)] float @in) => @float += @in * ++@int;
    }
}
