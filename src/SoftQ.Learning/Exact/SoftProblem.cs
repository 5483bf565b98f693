namespace SoftQ.Learning.Exact;

/// <summary>What an exact solution depends on besides the dynamics.</summary>
/// <param name="RewardScale">The factor c on rewards.</param>
/// <param name="Temperature">The temperature α.</param>
/// <param name="Discount">The discount γ.</param>
public sealed record SoftProblem(double RewardScale, double Temperature, double Discount);
