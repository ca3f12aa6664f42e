/**
 * What keeps one tenant from taking what is everybody's: an operation's cost in points, known before it runs; the
 * points that a tenant and each of its clients have; how many requests of a tenant run at once.
 *
 * <p>Two things look wrong and are right. A budget is counted by each pod alone for a fifth of a second, and by it
 * alone while Redis is away: a round trip to Redis for each request would cost more than a small answer does, and
 * a budget is a fence between neighbours, not a ledger. And whoever finds no place is refused at once instead of
 * waiting: each who waits would hold one of the threads that all tenants share. Behind that, in front of the pool
 * of a cell, a tenant has three of four connections at most, and waits there in turn.
 */
@NullMarked
package io.deskweave.graphqlapi.fairness;

import org.jspecify.annotations.NullMarked;
