package mediaaudit.bench;

import java.util.List;

/** Titles as films and series have them, as many as are wanted, the same each time. */
final class Titles {
  private static final List<String> FIRST =
      List.of(
          "Silent", "Crimson", "Broken", "Golden", "Distant", "Frozen", "Hidden", "Burning", "Lost",
          "Electric", "Paper", "Hollow", "Midnight", "Savage", "Gentle", "Northern", "Second",
          "Velvet", "Iron", "Wandering", "Pale", "Restless", "Crooked", "Bitter", "Amber", "Shallow",
          "Quiet", "Endless", "Borrowed", "Foreign", "Glass", "Honest", "Jagged", "Kindred",
          "Lonely", "Marble", "Narrow", "Open", "Painted", "Quarter", "Rising", "Seventh", "Tender",
          "Upper", "Violet", "Winter", "Yellow", "Zealous");
  private static final List<String> SECOND =
      List.of(
          "Harbour", "Garden", "River", "Letter", "Mirror", "Station", "Orchard", "Empire", "Witness",
          "Bridge", "Voyage", "Promise", "Shadow", "Winter", "Engine", "Island", "Daughter",
          "Stranger", "Window", "Circus", "Forest", "Signal", "Captain", "Carnival", "Detective",
          "Kingdom", "Lantern", "Machine", "Neighbour", "Ocean", "Parade", "Quarrel", "Railway",
          "Soldier", "Teacher", "Umbrella", "Valley", "Whisper", "Arrow", "Ballad", "Canyon",
          "Desert", "Echo", "Falcon", "Ghost", "Highway", "Inn", "Judge");
  private static final List<String> THIRD =
      List.of(
          "", " of Lisbon", " at Dawn", " and the Sea", " in Berlin", " Returns", " of the North",
          " without End", " at the Border", " of Salt", " in the Dark", " for Two", " of Ash",
          " on Fire", " under Snow", " from Cairo", " by Night", " of Glass", " after Rain",
          " of Oslo", " in Exile", " beyond Reach", " to Nowhere", " of Kings", " in Winter",
          " on the Hill", " of Stone", " at Sea", " in Silence", " of the South", " in Bloom",
          " of Dust", " in Havana", " of Smoke", " at Midnight", " of Thieves", " in Shanghai",
          " of Iron", " at Noon", " of Light", " in Vienna", " of the West", " in Lima",
          " of Wolves", " at War", " of Rust", " in Kyoto", " of Fools");

  private Titles() {}

  /** The title with this number, from 0 on; 110,592 of them differ, then a number follows. */
  static String of(int number) {
    int first = number % FIRST.size();
    int second = number / FIRST.size() % SECOND.size();
    int third = number / (FIRST.size() * SECOND.size()) % THIRD.size();
    int again = number / (FIRST.size() * SECOND.size() * THIRD.size());
    String title = FIRST.get(first) + " " + SECOND.get((second + first) % SECOND.size());
    return title + THIRD.get(third) + (again == 0 ? "" : " " + (again + 1));
  }
}
