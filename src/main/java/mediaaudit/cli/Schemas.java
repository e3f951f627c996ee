package mediaaudit.cli;

import java.util.Map;
import mediaaudit.index.Question;

/** The questions that tell what can be asked. */
final class Schemas {
  private static final String VIEWS =
      """
      select view_name, listagg(column_name, ', ') within group (order by column_position) as columns
      from columns
      group by view_name
      order by view_name
      """;

  private static final String COLUMNS =
      """
      select column_name, type, explanation
      from columns
      where view_name = lower(:view)
      order by column_position
      """;

  private Schemas() {}

  /**
   * What tells the columns of a view.
   *
   * @param view empty for all views with the names of their columns
   */
  static Question question(String view) {
    return view.isEmpty()
        ? Question.of(VIEWS, Map.of())
        : Question.of(COLUMNS, Map.of("view", view));
  }
}
