namespace SoftQ.Learning.Algorithms;

/// <summary>Means over the updates since the statistics were last read.</summary>
/// <param name="Updates">How many updates they cover.</param>
/// <param name="Loss">½ (y - Q(s, a))².</param>
/// <param name="ActionValue">Q(s, a) of replayed transitions.</param>
/// <param name="NextValue">V(s') of replayed transitions.</param>
public sealed record UpdateStatistics(long Updates, double Loss, double ActionValue, double NextValue);
