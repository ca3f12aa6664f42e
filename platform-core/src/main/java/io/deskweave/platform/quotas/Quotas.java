package io.deskweave.platform.quotas;

/** Budgets by key, the same on every pod. They are a fence and no ledger: a pod that dies forgets a moment's use. */
public interface Quotas {

    /** Takes the points if all of them are there, else none. */
    Grant take(String key, Budget budget, long points);

    /** Puts back what was taken and not used. */
    void giveBack(String key, Budget budget, long points);
}
