namespace Bihuan.Reading.Lexicon;

/// <summary>
/// A set of characters as one bit each: of the whole basic plane it takes 8 KB, of the Chinese characters a few cache lines, so that most
/// characters of a report are passed over at the price of one look.
/// </summary>
internal sealed class CharSet
{
    private readonly uint[] _bits = new uint[(char.MaxValue + 1) / 32];

    public CharSet(params ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            Add(letter);
        }
    }

    public void Add(char letter) => _bits[letter >> 5] |= 1u << (letter & 31);

    public bool Contains(char letter) => (_bits[letter >> 5] >> (letter & 31) & 1) != 0;
}
