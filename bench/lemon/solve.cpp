// Solves an instance file with LEMON and prints one JSON line. Build: g++ -O3 -march=native -o solve solve.cpp (needs liblemon-dev).
// Usage: solve FILE simplex|capacity. The time is the median of the solves that fit into a fifth of a second, at least one.
//
// Every child sends one unit to the sink, through a volunteer or, at a price that rises with its tier, straight. By matroid exchange a price step above any alternating path's cost is enough to put cardinality by tier first.
#include <lemon/capacity_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

using Graph = lemon::SmartDigraph;

static long long next(FILE* file) {
  int byte = getc_unlocked(file);
  while (byte == ' ' || byte == '\n') byte = getc_unlocked(file);
  long long value = 0;
  for (; byte >= '0' && byte <= '9'; byte = getc_unlocked(file)) value = value * 10 + byte - '0';
  return value;
}

struct Instance {
  int n, m, e, highest = 0;
  std::vector<int> capacities, tiers, credits;
  Graph graph;
  std::vector<Graph::Node> children, volunteers;
  Graph::Node sink;
  std::vector<Graph::Arc> arcs, unpairedArcs, seatArcs;
  std::vector<int> costs, rows;
};

static void read(FILE* file, Instance& in) {
  in.n = next(file), in.m = next(file), in.e = next(file);
  for (int j = 0; j < in.m; j++) in.capacities.push_back(next(file));
  for (int i = 0; i < in.n; i++) in.tiers.push_back(next(file)), in.highest = std::max(in.highest, in.tiers.back());
  for (int i = 0; i < in.n; i++) in.credits.push_back(next(file));
  in.graph.reserveNode(in.n + in.m + 1);
  in.graph.reserveArc(in.e + in.n + in.m);
  for (int i = 0; i < in.n; i++) in.children.push_back(in.graph.addNode());
  for (int j = 0; j < in.m; j++) in.volunteers.push_back(in.graph.addNode());
  in.sink = in.graph.addNode();
  for (int k = 0; k < in.e; k++) {
    int i = next(file), j = next(file);
    in.costs.push_back(next(file)), in.rows.push_back(i);
    in.arcs.push_back(in.graph.addArc(in.children[i], in.volunteers[j]));
  }
  for (int i = 0; i < in.n; i++) in.unpairedArcs.push_back(in.graph.addArc(in.children[i], in.sink));
  for (int j = 0; j < in.m; j++) in.seatArcs.push_back(in.graph.addArc(in.volunteers[j], in.sink));
}

template <class Algorithm>
static long long run(Instance& in, double& ms, std::vector<long long>& matchedByTier) {
  Graph::ArcMap<long long> cost(in.graph);
  Graph::ArcMap<int> upper(in.graph, 1);
  Graph::NodeMap<int> supply(in.graph);
  const long long step = 13650LL * (std::min(in.n, in.m) + 2);
  for (int k = 0; k < in.e; k++) cost[in.arcs[k]] = in.costs[k] - in.credits[in.rows[k]];
  for (int i = 0; i < in.n; i++) cost[in.unpairedArcs[i]] = step * (in.highest - in.tiers[i] + 1), supply[in.children[i]] = 1;
  for (int j = 0; j < in.m; j++) upper[in.seatArcs[j]] = in.capacities[j];
  supply[in.sink] = -in.n;
  Algorithm algorithm(in.graph);
  algorithm.costMap(cost).upperMap(upper).supplyMap(supply);
  auto start = std::chrono::steady_clock::now();
  algorithm.run();
  ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  long long objective = 0;
  matchedByTier.assign(in.highest, 0);
  for (int i = 0; i < in.n; i++)
    if (algorithm.flow(in.unpairedArcs[i]) == 0) matchedByTier[in.tiers[i] - 1]++;
  for (int k = 0; k < in.e; k++) objective += algorithm.flow(in.arcs[k]) * cost[in.arcs[k]];
  return objective;
}

int main(int argc, char** argv) {
  if (argc != 3) return fprintf(stderr, "usage: solve FILE simplex|capacity\n"), 2;
  FILE* file = fopen(argv[1], "r");
  if (!file) return perror(argv[1]), 2;
  Instance in;
  read(file, in);
  std::vector<double> all;
  std::vector<long long> matchedByTier;
  long long objective = 0;
  for (double spent = 0, ms; spent < 200; spent += ms) {
    objective = strcmp(argv[2], "simplex") == 0
                    ? run<lemon::NetworkSimplex<Graph, int, long long>>(in, ms, matchedByTier)
                    : run<lemon::CapacityScaling<Graph, int, long long>>(in, ms, matchedByTier);
    all.push_back(ms);
  }
  std::sort(all.begin(), all.end());
  std::string tiers;
  for (auto count : matchedByTier) tiers += (tiers.empty() ? "" : ",") + std::to_string(count);
  printf("{\"matchedByTier\":[%s],\"objective\":%lld,\"ms\":%.3f}\n", tiers.c_str(), objective, all[all.size() / 2]);
}
