namespace SoftQ.Networks;

/// <summary>
/// A multilayer perceptron y = f(s, x) with two inputs. The first layer has a weight matrix for each input and sums their
/// products; hidden layers have an activation, the last layer is linear.
/// </summary>
/// <param name="ConditionSize">Elements of the condition s, shared by several inputs x.</param>
/// <param name="InputSize">Elements of the input x.</param>
/// <param name="OutputSize">Elements of the output y.</param>
/// <param name="HiddenSizes">Width of each hidden layer; at least one.</param>
/// <param name="Activation">What becomes of a hidden layer's sums.</param>
public sealed record NetworkShape(int ConditionSize, int InputSize, int OutputSize, IReadOnlyList<int> HiddenSizes, Activation Activation = Activation.Rectified);
