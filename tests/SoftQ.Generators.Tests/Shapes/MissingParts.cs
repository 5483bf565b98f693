using System.Collections.Generic;
using SoftQ;
using SoftQ.Gym;

namespace Shapes;

[Environment("MissingParts-v0")]
internal sealed partial class MissingParts
{
    private readonly List<int>? _counts;
    private readonly List<int>? _noCounts;
    private readonly float[,]? _grid;
    private readonly float[,]? _noGrid;
    private readonly RandomStream? _noise;
    private readonly RandomStream? _noNoise;
    private readonly float[]? _row;
    private readonly float[]? _noRow;
    [Observation] private float _x;

    public MissingParts()
    {
        (_counts, _noCounts, _grid, _noGrid) = ([], null, new float[1, 2], null);
        (_noise, _noNoise, _row, _noRow) = (new RandomStream(3), null, new float[1], null);
    }

    [Reset]
    private void Reset()
    {
        _counts?.Clear();
        _noCounts?.Clear();
        _x = 0;
    }

    [Step]
    private double Step([Action(Low = -1, High = 1)] float push)
    {
        _counts?.Add(1);
        _grid![0, 1] += push;
        _row![0] += push;
        _x += _counts!.Count + _grid[0, 1] + _row[0] + (float)(_noise!.Normal() + (_noNoise?.Normal() ?? 0)) + (_noGrid?[0, 0] ?? 0) + (_noRow?[0] ?? 0);
        return _x;
    }
}
