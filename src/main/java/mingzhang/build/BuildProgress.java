package mingzhang.build;

/** Is told how far a build has come. Called by one thread. */
public interface BuildProgress {
    /** Tells nobody. */
    BuildProgress NONE = new BuildProgress() {
        @Override
        public void units(int done, int all) {}

        @Override
        public void overviews() {}
    };

    /** Units are read, checked, rendered and printed; first with none of them done. */
    void units(int done, int all);

    /** The units are done, and what is made of all of them begins. */
    void overviews();
}
