namespace Bihuan.Lights;

/// <summary>Many cells said in few words: neighbours that differ in one question are joined until none are left to join.</summary>
internal static class LightBoxes
{
    public static IEnumerable<Words> Of(IReadOnlyList<int[]> cells, IReadOnlyList<LightAxis> axes)
    {
        var boxes = cells.Select(cell => cell.Select(index => new SortedSet<int> { index }).ToArray()).ToList();
        for (var axis = axes.Count - 1; axis >= 0; axis--)
        {
            boxes = [.. boxes.GroupBy(box => Key(box, axis), StringComparer.Ordinal).Select(group => Join([.. group], axis))];
        }

        return boxes.OrderByDescending(box => box.Aggregate(1L, (size, side) => size * side.Count))
            .Select(box => LightPhrases.All([.. box.Select((side, axis) => axes[axis].Describe(side)).OfType<Words>()]));
    }

    /// <summary>What two boxes must share to be joined along an axis: every other side.</summary>
    private static string Key(SortedSet<int>[] box, int axis) =>
        string.Join(';', box.Select((side, index) => index == axis ? "" : string.Join(',', side)));

    private static SortedSet<int>[] Join(List<SortedSet<int>[]> boxes, int axis)
    {
        var joined = boxes[0];
        foreach (var box in boxes.Skip(1))
        {
            joined[axis].UnionWith(box[axis]);
        }

        return joined;
    }
}
