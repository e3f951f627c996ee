package mediaaudit.index;

import java.util.Optional;

/** What the index notes of itself, by name. */
final class NoteDao {
  private final Rows rows;

  NoteDao(Rows rows) {
    this.rows = rows;
  }

  Optional<String> find(String name) {
    return rows.first("select content from meta where name = ?1", row -> row.getString(1), name);
  }

  void put(String name, String content) {
    rows.change(
        """
        merge into meta t
        using (values (cast(?1 as varchar), cast(?2 as varchar))) s (name, content)
        on t.name = s.name
        when matched then update set content = s.content
        when not matched then insert (name, content) values (s.name, s.content)
        """,
        name,
        content);
  }
}
