using SoftQ.Gym;
using SoftQ.Learning.Networks.Vector;
using SoftQ.Learning.Networks.Vector.Matrices;

namespace SoftQ.Learning.Tests.Networks.Vector;

public unsafe class MatrixKernelTests
{
    public static TheoryData<int> Widths => [32, 128, 256, 512];

    /// <summary>Products of random sizes, of A and of its transpose, finished in every way, against sums in double precision.</summary>
    [Theory]
    [MemberData(nameof(Widths))]
    public void Products_are_those_of_double_precision(int width)
    {
        var (kernel, random) = (Kernels.OfWidth(width), new RandomStream((ulong)width));
        for (var trial = 0; trial < 60; trial++)
            Check(kernel, rows: 1 + random.Integer(40), depth: random.Integer(50), columns: 1 + random.Integer(120), isTransposed: trial % 2 == 1, random);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Padding_stays_zero(int width)
    {
        using var a = Filled(4 * 3, new RandomStream(1));
        using var b = new AlignedFloats(3 * MatrixKernel.Pad(5));
        using var c = new AlignedFloats(4 * MatrixKernel.Pad(5));
        using var bias = new AlignedFloats(MatrixKernel.Pad(5));
        for (var i = 0; i < 3; i++)
            b.Span.Slice(i * MatrixKernel.Pad(5), 5).Fill(1);
        bias.Span[..5].Fill(1);
        Kernels.OfWidth(width).AddBias(new MatrixProduct(a.Pointer, 3, 1, b.Pointer, c.Pointer, 4, 3, 5), bias.Pointer);
        for (var i = 0; i < 4; i++)
            Assert.False(c.Span.Slice((i * MatrixKernel.Pad(5)) + 5, MatrixKernel.Pad(5) - 5).ContainsAnyExcept(0));
    }

    [Fact]
    public void The_widest_kernel_that_the_machine_has_is_chosen() => Assert.Equal(
        System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? 512
            : System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated ? 256
            : System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated ? 128 : 32,
        MatrixKernel.Best.Width);

    private static void Check(MatrixKernel kernel, int rows, int depth, int columns, bool isTransposed, RandomStream random)
    {
        var stride = MatrixKernel.Pad(columns);
        using var a = Filled(rows * depth, random);
        using var b = Filled(depth * stride, random);
        using var stored = Filled(rows * stride, random);
        using var mask = Filled(rows * stride, random);
        using var bias = Filled(stride, random);
        var (rowStride, depthStride) = isTransposed ? (1, rows) : (depth, 1);

        double Sum(int i, int j)
        {
            var sum = 0.0;
            for (var k = 0; k < depth; k++)
                sum += (double)a.Pointer[(i * rowStride) + (k * depthStride)] * b.Pointer[(k * stride) + j];
            return sum;
        }

        void Expect(Action<MatrixProduct> multiply, Func<int, int, double> expected)
        {
            using var c = new AlignedFloats(rows * stride);
            stored.Span.CopyTo(c.Span);
            multiply(new MatrixProduct(a.Pointer, rowStride, depthStride, b.Pointer, c.Pointer, rows, depth, columns));
            for (var i = 0; i < rows; i++)
            {
                for (var j = 0; j < columns; j++)
                    Assert.Equal(expected(i, j), c.Span[(i * stride) + j], 1e-5 * (1 + depth));
            }
        }

        Expect(product => kernel.Store(product), Sum);
        Expect(product => kernel.AddBias(product, bias.Pointer), (i, j) => Sum(i, j) + bias.Span[j]);
        Expect(product => kernel.Rectify(product, bias.Pointer), (i, j) => Math.Max(0, Sum(i, j) + bias.Span[j]));
        Expect(product => kernel.Mask(product, mask.Pointer), (i, j) => mask.Span[(i * stride) + j] > 0 ? Sum(i, j) : 0);
        Expect(product => kernel.Accumulate(product), (i, j) => Sum(i, j) + stored.Span[(i * stride) + j]);
    }

    private static AlignedFloats Filled(int length, RandomStream random)
    {
        var floats = new AlignedFloats(length);
        random.FillUniform(floats.Span, -1, 1);
        return floats;
    }
}
