package org.dibao.contracts;

/**
 * Where the time of a poll went, in milliseconds. What is left of the poll's own time was spent on writing documents.
 *
 * @param turn waiting for a turn at the source's host
 * @param fetch from the request for the source's own address to the last byte of its answer, robots.txt included
 * @param read making items out of the answer
 * @param follow fetching the pages of items, with the turns that they waited for
 */
public record PollPhases(long turn, long fetch, long read, long follow) {}
