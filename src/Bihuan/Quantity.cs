using System.Globalization;

namespace Bihuan;

/// <summary>
/// 数量: a decimal magnitude with its unit. The decimal keeps the digits as published, so 6.10 % and 6.1 % differ in
/// <see cref="Resolution"/> though not in size. Compares by magnitude, unit and digits; <c>default</c> has no unit and is not usable.
/// </summary>
/// <param name="Value">Magnitude in <paramref name="Unit"/>.</param>
/// <param name="Unit">What is counted.</param>
public readonly record struct Quantity(decimal Value, Unit Unit)
{
    /// <summary>The smallest step the stated digits can show, in <see cref="Unit"/>: 0.1 for 6.1, 1 for 340.</summary>
    public decimal Resolution
    {
        get
        {
            var step = 1m;
            for (var i = Value.Scale; i > 0; i--)
            {
                step /= 10m;
            }

            return step;
        }
    }

    /// <summary>The same amount in another unit of the same dimension.</summary>
    /// <exception cref="ArgumentException">The units do not convert.</exception>
    public Quantity In(Unit unit)
    {
        if (Unit == unit)
        {
            return this;
        }

        if (!Unit.ConvertsTo(unit))
        {
            throw new ArgumentException($"{Unit.Symbol} does not convert to {unit.Symbol}", nameof(unit));
        }

        return new Quantity(Value * Unit.Factor / unit.Factor, unit);
    }

    /// <summary>Digits then unit, culture-free, trailing zeros as stated: <c>6.1%</c>, <c>30145.79亿元</c>.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + Unit?.Symbol;
}
