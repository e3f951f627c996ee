package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProfilesTest {
  @Test
  void theProgramReadsWhatTheFilesSay() {
    for (String server : Profiles.SERVERS) {
      assertEquals(
          List.of(mediaaudit.name.Profiles.profile(server)), Profiles.load(List.of(server)));
    }
  }
}
