using Bihuan.Reading.Binding;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Text;

namespace Bihuan.Reading;

/// <summary>
/// What a reading needs beside its results: the sentence in hand, its mentions, the lists the results grow in. Each thread keeps one
/// from reading to reading, so that a reading allocates little but what it gives back.
/// </summary>
internal sealed class Desk
{
    // A list that a giant text made grow is not kept.
    private const int MostKept = 16_384;

    [ThreadStatic]
    private static Desk? _spare;

    public SentenceView View { get; } = new();

    public MentionFinder Mentions { get; } = new();

    public SentenceWords Words { get; } = new();

    public List<Fact> Facts { get; private set; } = [];

    public List<SkippedNumeral> Skipped { get; private set; } = [];

    public List<Passage> Passages { get; private set; } = [];

    public static Desk Take()
    {
        var desk = _spare ?? new Desk();
        _spare = null;
        return desk;
    }

    /// <summary>Clears the desk and keeps it for the next reading.</summary>
    public void GiveBack()
    {
        Facts = Emptied(Facts);
        Skipped = Emptied(Skipped);
        Passages = Emptied(Passages);
        _spare = this;
    }

    private static List<T> Emptied<T>(List<T> list)
    {
        if (list.Capacity > MostKept)
        {
            return [];
        }

        list.Clear();
        return list;
    }
}
