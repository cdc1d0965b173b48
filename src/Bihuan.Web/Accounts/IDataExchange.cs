namespace Bihuan.Web.Accounts;

/// <summary>The port through which pages take figures in and give them out, whatever keeps them: a plan folder or a database.</summary>
public interface IDataExchange
{
    /// <summary>The agencies that lead an indicator: each can be sent a template of its own.</summary>
    IReadOnlyList<string> Agencies { get; }

    /// <summary>Reads a file that someone sent and compares it with what is kept at this moment. Nothing is written.</summary>
    /// <param name="file">The file; whatever it holds, there is an answer.</param>
    /// <param name="cancellation">Stops the reading.</param>
    Task<DataOffer> CompareAsync(UploadedFile file, CancellationToken cancellation);

    /// <summary>Writes observations in a format that comes back by import.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="format">Which.</param>
    /// <param name="plan">The plan with its observations.</param>
    /// <param name="asOf">Leaves out what was not known on this day; null for everything.</param>
    void Export(Stream output, DataFormat format, Plan plan, DateOnly? asOf);

    /// <summary>Writes the workbook that asks an agency for the next figures.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="plan">The plan with its observations.</param>
    /// <param name="agency">One of <see cref="Agencies"/>; null for all.</param>
    /// <param name="language">Language of heads and instructions.</param>
    void Template(Stream output, Plan plan, string? agency, Language language);

    /// <summary>Writes every row of a comparison that cannot be taken, with its cells as they came and why.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="offer">The comparison.</param>
    /// <param name="language">Language of the reasons.</param>
    void Refused(Stream output, DataOffer offer, Language language);
}
