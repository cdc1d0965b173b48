namespace Bihuan.Reading.Binding;

/// <summary>Ids of facts in document order: S001, S002… S1000. The first thousand, all that a report has, are made once.</summary>
internal static class FactIds
{
    private const int Kept = 1000;
    private static readonly string?[] Known = new string?[Kept];

    public static string Of(int number) => number < Kept ? Known[number] ??= Make(number) : Make(number);

    private static string Make(int number)
    {
        Span<char> letters = stackalloc char[11];
        var at = letters.Length;
        for (var digits = 0; number > 0 || digits < 3; digits++, number /= 10)
        {
            letters[--at] = (char)('0' + (number % 10));
        }

        letters[--at] = 'S';
        return letters[at..].ToString();
    }
}
