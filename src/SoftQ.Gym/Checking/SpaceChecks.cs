using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Checking;

/// <summary>The spaces: there, with a flat form, with bounds that mean something, and true to what they draw.</summary>
internal static class SpaceChecks
{
    private const int Draws = 20;

    /// <summary>Checks both spaces.</summary>
    /// <param name="subject">The environment.</param>
    /// <returns>Whether they can be used, so that other checks make sense.</returns>
    public static bool Run(CheckSubject subject)
    {
        var observations = IsUsable(subject, "space.observation", subject.Environment.ObservationSpace);
        var actions = IsUsable(subject, "space.action", subject.Environment.ActionSpace);
        if (actions)
            CheckActionBounds(subject, subject.Environment.ActionSpace);
        if (observations && actions && !(subject.Environment.ObservationSpace.Equals(subject.Environment.ObservationSpace) && subject.Environment.ActionSpace.Equals(subject.Environment.ActionSpace)))
            subject.Error("space.equality", "A space that is asked for twice differs from itself.", "Make each space once, and give spaces of your own an equality.");
        return observations && actions;
    }

    private static bool IsUsable(CheckSubject subject, string check, Space? space)
    {
        if (space is null)
        {
            subject.Error(check, "The space is null.", "Every environment has both spaces from its constructor on.");
            return false;
        }
        if (!space.HasFlatForm || space.FlatSize < 1)
        {
            subject.Error(check, $"{space} has no flat form of at least one element, which is what agents act on.", "Use spaces whose values have one size.");
            return false;
        }
        CheckBounds(subject, check, space);
        CheckDraws(subject, check, space);
        return true;
    }

    private static void CheckBounds(CheckSubject subject, string check, Space space)
    {
        switch (space)
        {
            case Box box:
                for (var i = 0; i < box.FlatSize; i++)
                {
                    if (box.Low[i] == box.High[i])
                        subject.Warning($"{check}.bounds", $"Element {i} of {box} has equal bounds, so it never changes.", "Leave the element out, or widen its bounds.");
                }
                break;
            case Dict dict:
                foreach (var key in dict.Keys)
                    CheckBounds(subject, $"{check}.{key}", dict[key]);
                break;
            case TupleSpace tuple:
                for (var i = 0; i < tuple.Spaces.Count; i++)
                    CheckBounds(subject, $"{check}.{i}", tuple.Spaces[i]);
                break;
        }
    }

    private static void CheckDraws(CheckSubject subject, string check, Space space)
    {
        var (random, flat) = (new RandomStream(0), new float[space.FlatSize]);
        for (var i = 0; i < Draws; i++)
        {
            space.Sample(random, flat);
            if (!space.Contains(flat))
                subject.Error($"{check}.sample", $"{space} draws a value that it does not contain.", "Let Sample and Contains of the space agree.");
        }
    }

    private static void CheckActionBounds(CheckSubject subject, Space space)
    {
        if (space is not Box box)
            return;
        if (!box.IsBounded)
        {
            subject.Warning("space.action.infinite", $"{box} has an infinite bound.", "Give actions finite bounds: agents scale theirs to them, and exploration needs them.");
            return;
        }
        for (var i = 0; i < box.FlatSize; i++)
        {
            if (box.Low[i] != -box.High[i] || box.High[i] > 1)
                subject.Warning("space.action.scale", $"{box} is not symmetric within [-1, 1].", "Agents of SoftQ scale their actions; for others, wrap it in RescaleAction.");
        }
    }
}
