using Bihuan.Reading.Binding;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Text;

namespace Bihuan.Reading;

/// <summary>
/// What a reading needs beside its results: the sentence in hand, its mentions, the lists the results grow in. One desk is kept from
/// reading to reading, so that a reading allocates little but what it gives back; readings at the same time take a new one each.
/// </summary>
internal sealed class Desk
{
    // A list that a giant text made grow is not kept.
    private const int MostKept = 16_384;
    private static Desk? _spare;

    public SentenceView View { get; } = new();

    public MentionFinder Mentions { get; } = new();

    public SentenceWords Words { get; } = new();

    public List<Fact> Facts { get; private set; } = [];

    public List<SkippedNumeral> Skipped { get; private set; } = [];

    public List<Passage> Passages { get; private set; } = [];

    public static Desk Take() => Interlocked.Exchange(ref _spare, null) ?? new Desk();

    /// <summary>Clears the desk and keeps it for the next reading.</summary>
    public void GiveBack()
    {
        Facts = Emptied(Facts);
        Skipped = Emptied(Skipped);
        Passages = Emptied(Passages);
        Volatile.Write(ref _spare, this);
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
