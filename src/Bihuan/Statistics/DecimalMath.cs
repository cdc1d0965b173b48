namespace Bihuan.Statistics;

/// <summary>Powers and roots in decimal arithmetic, so that the same inputs give the same digits on every machine.</summary>
internal static class DecimalMath
{
    /// <summary><paramref name="x"/> to a whole, non-negative power.</summary>
    public static decimal Power(decimal x, int exponent)
    {
        var result = 1m;
        for (var i = 0; i < exponent; i++)
        {
            result *= x;
        }

        return result;
    }

    /// <summary>The positive <paramref name="n"/>-th root of a positive number, to 20 digits, by Newton's method from above.</summary>
    public static decimal Root(decimal x, int n)
    {
        if (n == 1 || x == 1m)
        {
            return x;
        }

        var guess = Math.Max(1m, x);
        // 400 steps are far more than Newton needs between 1e-9 and 1e9; the bound keeps a slow case finite.
        for (var i = 0; i < 400; i++)
        {
            var power = Power(guess, n - 1);
            var next = ((n - 1) * guess + x / power) / n;
            next = Math.Round(next, 20);
            if (next >= guess)
            {
                return guess;
            }

            guess = next;
        }

        return guess;
    }

    /// <summary>Rounds for display and for margins: ten digits after the point are far below any published precision.</summary>
    public static decimal Trim(decimal x) => Math.Round(x, 10, MidpointRounding.ToEven) / 1.0000000000000000000000000000m;
}
