using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bihuan.Web.Access.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Dispatches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dispatches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Member = table.Column<string>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", nullable: false),
                    Try = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatches", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_dispatches_Key_Member_Channel_Step_Try",
                table: "dispatches",
                columns: new[] { "Key", "Member", "Channel", "Step", "Try" },
                unique: true);

            // The record of what was sent is never changed, whatever program asks.
            migrationBuilder.Sql("create trigger dispatches_no_update before update on dispatches begin select raise(abort, 'dispatches is append-only'); end;");
            migrationBuilder.Sql("create trigger dispatches_no_delete before delete on dispatches begin select raise(abort, 'dispatches is append-only'); end;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dispatches");
        }
    }
}
