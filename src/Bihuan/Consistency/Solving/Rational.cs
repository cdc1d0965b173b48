using System.Numerics;

namespace Bihuan.Consistency.Solving;

/// <summary>An exact fraction. Nothing about consistency is decided in floating point. <c>default</c> is zero.</summary>
internal readonly struct Rational : IComparable<Rational>, IEquatable<Rational>
{
    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        _numerator = numerator;
        _denominator = denominator;
    }

    public static Rational Zero => default;

    public static Rational One { get; } = new(BigInteger.One, BigInteger.One);

    public BigInteger Numerator => _numerator;

    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public int Sign => _numerator.Sign;

    public bool IsZero => _numerator.IsZero;

    /// <summary>How much paper the fraction takes: bits of the longer of numerator and denominator.</summary>
    public long Bits => Math.Max(_numerator.GetBitLength(), Denominator.GetBitLength());

    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsOne)
        {
            return new Rational(numerator, denominator);
        }

        if (denominator.Sign < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return common.IsOne ? new Rational(numerator, denominator) : new Rational(numerator / common, denominator / common);
    }

    public static implicit operator Rational(int value) => new(value, BigInteger.One);

    public static implicit operator Rational(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var magnitude = (new BigInteger(unchecked((uint)bits[2])) << 64) + (new BigInteger(unchecked((uint)bits[1])) << 32) + unchecked((uint)bits[0]);
        return Of(bits[3] < 0 ? -magnitude : magnitude, scale == 0 ? BigInteger.One : BigInteger.Pow(10, scale));
    }

    public static Rational operator +(Rational a, Rational b) =>
        a.Denominator == b.Denominator
            ? Of(a._numerator + b._numerator, a.Denominator)
            : Of(a._numerator * b.Denominator + b._numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Rational operator -(Rational a) => new(-a._numerator, a.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator *(Rational a, Rational b) => Of(a._numerator * b._numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) =>
        b.IsZero ? throw new DivideByZeroException() : Of(a._numerator * b.Denominator, a.Denominator * b._numerator);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public Rational Power(int exponent) => new(BigInteger.Pow(_numerator, exponent), BigInteger.Pow(Denominator, exponent));

    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>A shorter fraction on the safe side, at least 128 significant bits of it; the fraction itself while it is short.</summary>
    public Rational Shorten(bool upwards)
    {
        const int LongEnough = 512;
        if (Bits <= LongEnough)
        {
            return this;
        }

        var shift = (int)(128 - (_numerator.GetBitLength() - Denominator.GetBitLength()));
        var scaled = shift >= 0 ? new Rational(_numerator << shift, Denominator) : new Rational(_numerator, Denominator << -shift);
        var whole = scaled.Floor() + (upwards ? BigInteger.One : BigInteger.Zero);
        return shift >= 0 ? Of(whole, BigInteger.One << shift) : Of(whole << -shift, BigInteger.One);
    }

    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(_numerator, Denominator, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The decimal with this many places that is not above it (not below it when rounded upwards); null when a decimal cannot hold it.</summary>
    public decimal? ToDecimal(int places, bool upwards)
    {
        var scaled = this * Of(BigInteger.Pow(10, places), BigInteger.One);
        var whole = scaled.Floor();
        if (upwards && Of(whole, BigInteger.One) != scaled)
        {
            whole += 1;
        }

        if (whole.GetBitLength() > 95)
        {
            return null;
        }

        var value = (decimal)whole;
        for (var i = 0; i < places; i++)
        {
            value /= 10m;
        }

        return value;
    }

    public int CompareTo(Rational other)
    {
        if (Sign != other.Sign)
        {
            return Sign.CompareTo(other.Sign);
        }

        return (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);
    }

    public bool Equals(Rational other) => _numerator == other._numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_numerator, Denominator);

    public override string ToString() => Denominator.IsOne ? _numerator.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"{_numerator}/{_denominator}";
}
