using SoftQ;

namespace Shapes
{
    namespace Inner
    {
        public partial class Outer
        {
            public partial record Middle
            {
                public partial struct Value
                {
                    internal partial interface IHolder
                    {
                        [Environment("Nested-v0")]
                        internal sealed partial class Task
                        {
                            [Observation] private float _x;

                            [Reset]
                            private void Reset() => _x = 0;

                            [Step]
                            private float Step([Action(Low = -1, High = 1)] float push) => _x += push;
                        }
                    }
                }
            }
        }
    }
}
