package io.deskweave.metadata.rules;

/** One thing that must hold for a definition. */
interface Rule {

    void check(Examined examined, Findings findings);
}
