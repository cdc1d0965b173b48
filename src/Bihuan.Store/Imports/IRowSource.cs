namespace Bihuan.Store.Imports;

/// <summary>Rows of a table of observations, whatever the file they come from. Columns are numbered as in <see cref="ObservationCsv.Header"/>.</summary>
public interface IRowSource
{
    /// <summary>Titles of all columns, as written.</summary>
    IReadOnlyList<string> Titles { get; }

    /// <summary>All cells of the present row, as written, in the order of <see cref="Titles"/>.</summary>
    IReadOnlyList<string> Cells { get; }

    /// <summary>What makes the present row unusable before its cells are read; empty for most.</summary>
    IReadOnlyList<Diagnostic> Faults { get; }

    /// <summary>Where the present row is.</summary>
    Place Here { get; }

    /// <summary>Goes to the next row; false at the end.</summary>
    bool Read();

    /// <summary>A cell of the present row without surrounding space; empty when there is no such column.</summary>
    /// <param name="column">Number of the column.</param>
    string Cell(int column);

    /// <summary>Where a cell of the present row is.</summary>
    /// <param name="column">Number of the column.</param>
    Place At(int column);
}
