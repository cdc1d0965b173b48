using System.Diagnostics.CodeAnalysis;

namespace Bihuan.Store.Database;

/// <summary>Marks rows that are written once and never changed or removed.</summary>
[SuppressMessage("Design", "CA1040", Justification = "A marker: the guard of SaveChanges and the triggers ask the model which tables carry it.")]
internal interface IAppendOnly;
