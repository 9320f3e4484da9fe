import java.util.List;
import java.util.Random;

/** What is left to chance; the same seed gives the same. */
record Chance(Random random) {

    /** An amount in three stages of about so many hundredths. */
    Stages stages(long about) {
        long initial = about * between(88, 104) / 100;
        long adjusted = initial + about * between(0, 12) / 100;
        return new Stages(initial, adjusted, adjusted - adjusted * between(0, 6) / 100);
    }

    /** A number; both ends are possible. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
