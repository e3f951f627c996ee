package mediaaudit.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import mediaaudit.index.Query;
import mediaaudit.index.Question;
import mediaaudit.index.Views;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Near;
import mediaaudit.model.UserError;

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

  /**
   * Passes on what there is of a view, and refuses a view that there is not.
   *
   * @param asking what alone tells the views
   */
  static Query.Answer requireAny(String view, String asking, Query.Answer answer) {
    return new Query.Answer() {
      private List<String> names = List.of();
      private boolean begun;

      @Override
      public void columns(List<String> columns) {
        names = columns;
      }

      @Override
      public void row(List<Object> values) throws IOException {
        if (!begun) {
          answer.columns(names);
        }
        begun = true;
        answer.row(values);
      }

      @Override
      public void end() throws IOException {
        if (!begun) {
          throw new UserError(
              ExitCode.USAGE,
              "there is no view "
                  + view
                  + "; "
                  + Near.find(view, Views.names()).orElse(asking + " alone tells the views"));
        }
        answer.end();
      }
    };
  }
}
