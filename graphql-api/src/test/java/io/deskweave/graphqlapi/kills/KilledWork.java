package io.deskweave.graphqlapi.kills;

/** Work that a kill meets at a certain moment. Kills are counted from 0. */
interface KilledWork {

    /** Has the platform begin, and waits until it is where this kill shall meet it. */
    void reach(int kill);

    /** Lets go of what held the platform; it is dead. */
    void letGo(int kill);

    /** Looks at what the restarted platform found, and waits for what it does by itself. */
    void look(int kill);
}
