namespace Bihuan.Reading.Binding;

/// <summary>The endings that tell one <see cref="NameEnd"/> from another.</summary>
internal static class NameEnds
{
    private static readonly (string Ending, NameEnd End)[] Table =
    [
        ("奖", NameEnd.Prize), ("奖项", NameEnd.Prize), ("奖牌", NameEnd.Prize), ("金牌", NameEnd.Prize),
        ("补水", NameEnd.Supply), ("产粮", NameEnd.Supply), ("供应", NameEnd.Supply), ("供水", NameEnd.Supply), ("输水", NameEnd.Supply), ("调水", NameEnd.Supply),
        ("出栏", NameEnd.Herd), ("存栏", NameEnd.Herd), ("存栏量", NameEnd.Herd),
        ("增量", NameEnd.Increment),
        ("保有量", NameEnd.Kept), ("永久基本农田", NameEnd.Kept), ("保护任务", NameEnd.Kept), ("生产任务", NameEnd.Kept), ("保护面积", NameEnd.Kept), ("繁育面积", NameEnd.Kept), ("制种面积", NameEnd.Kept), ("蔗面积", NameEnd.Kept), ("耕地红线", NameEnd.Kept), ("农田红线", NameEnd.Kept),
        ("产能", NameEnd.Capacity), ("能力", NameEnd.Capacity),
        ("水平", NameEnd.Quality), ("竞争力", NameEnd.Quality), ("质量", NameEnd.Quality), ("品质", NameEnd.Quality), ("效率", NameEnd.Quality), ("权限", NameEnd.Quality), ("质效", NameEnd.Quality),
    ];

    public static NameEnd Of(ReadOnlySpan<char> words)
    {
        foreach (var (ending, end) in Table)
        {
            if (words.EndsWith(ending, StringComparison.Ordinal))
            {
                return end;
            }
        }

        return NameEnd.None;
    }
}
