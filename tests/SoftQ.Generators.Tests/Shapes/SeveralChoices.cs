using SoftQ;

namespace Shapes;

internal enum Turn { Left, Right }

[Environment("Choices-v0")]
internal sealed partial class SeveralChoices
{
    [Observation] private int _floor;
    [Observation] private Turn _turn;

    [Reset]
    private void Reset() => (_floor, _turn) = (0, Turn.Left);

    [Step]
    private int Step([Action(Count = 5, Start = -2)] int floors, [Action] Turn turn)
    {
        _turn = turn;
        return _floor += floors;
    }
}
