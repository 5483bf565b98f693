namespace Gym.Collections;

public class Dict : Dictionary<string, object>
{
    public Dict(params object[] inlines)
    {
        for (var i = 0; i < inlines.Length; i += 2)
            Add((string)inlines[i], inlines[i + 1]);
    }
}
