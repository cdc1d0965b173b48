namespace Bihuan.Reading.Text;

/// <summary>A heading in force.</summary>
/// <param name="Depth">1 for a part; the document title is 0.</param>
/// <param name="Text">Its words, without marks.</param>
/// <param name="IsPart">An unnumbered line that titles a part by its year; the numbered headings after it are under it.</param>
internal sealed record Heading(int Depth, string Text, bool IsPart = false)
{
    /// <summary>Whether a short line ends as headings do: 过去一年的工作, 今后五年总体要求和目标任务.</summary>
    public static bool EndsAsOne(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[^2..] is "工作" or "任务" or "目标" or "回顾" or "安排" or "要求" or "成绩" or "成就" or "建议" or "打算" or "部署" or "思路" or "重点" or "措施" or "举措" or "情况";
}
