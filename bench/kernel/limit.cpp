// The labour market (src/model/labour/market.ts) by hand: the limit that the compiled equations are measured against.
// Futures innermost, a block of them side by side, accumulators in registers. Reads what bench/kernel/run.ts writes.
//
//   limit FILE STEPS REPEATS  ->  prints nanoseconds per future and step, and a checksum
#include <ctime>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <vector>

#ifndef LANES
#define LANES 8
#endif
constexpr int W = LANES;

// exp to about 1e-15 (Cody and Waite reduction, Taylor to degree 13): branchless, so that it runs in lanes.
static inline double quick_exp(double x) {
  const double rounder = 6755399441055744.0;
  double k = x * 1.4426950408889634 + rounder;
  int64_t bits;
  std::memcpy(&bits, &k, 8);
  k -= rounder;
  double r = x - k * 0.6931471803691238;
  r -= k * 1.9082149292705877e-10;
  double p = 1.0 / 6227020800.0;
  p = p * r + 1.0 / 479001600.0;
  p = p * r + 1.0 / 39916800.0;
  p = p * r + 1.0 / 3628800.0;
  p = p * r + 1.0 / 362880.0;
  p = p * r + 1.0 / 40320.0;
  p = p * r + 1.0 / 5040.0;
  p = p * r + 1.0 / 720.0;
  p = p * r + 1.0 / 120.0;
  p = p * r + 1.0 / 24.0;
  p = p * r + 1.0 / 6.0;
  p = p * r + 0.5;
  p = p * r + 1.0;
  p = p * r + 1.0;
  bits = (bits + 1023) << 52;
  double scale;
  std::memcpy(&scale, &bits, 8);
  return p * scale;
}

struct Town {
  int n, markets, waits;
  double separation, opening, adjustment, intensity, stay, leak, anywhere, departure;
  std::vector<double> mobility, mobility_to, same, rivals, demand, arrivals, jobs0, vacancies0, unemployed0;
};

static std::vector<double> take(std::ifstream &in, size_t count) {
  std::vector<double> values(count);
  in.read(reinterpret_cast<char *>(values.data()), static_cast<std::streamsize>(count * 8));
  if (!in) { std::fprintf(stderr, "short file\n"); std::exit(1); }
  return values;
}

static Town read(const char *path) {
  std::ifstream in(path, std::ios::binary);
  auto head = take(in, 11);
  Town t;
  t.n = static_cast<int>(head[0]); t.markets = static_cast<int>(head[1]); t.waits = static_cast<int>(head[2]);
  t.separation = head[3]; t.opening = head[4]; t.adjustment = head[5]; t.intensity = head[6];
  t.stay = head[7]; t.leak = head[8]; t.anywhere = head[9]; t.departure = head[10];
  size_t nodes = static_cast<size_t>(t.n) * t.markets, edges = nodes * t.n;
  t.mobility = take(in, edges); t.mobility_to = take(in, edges);
  t.same = take(in, nodes); t.rivals = take(in, nodes); t.demand = take(in, nodes); t.arrivals = take(in, nodes);
  t.jobs0 = take(in, nodes); t.vacancies0 = take(in, nodes); t.unemployed0 = take(in, nodes * t.waits);
  return t;
}

struct State { std::vector<double> jobs, vacancies, unemployed, spp, chance, pull, applications, success; };

#define EACH for (int l = 0; l < W; ++l)

// out[o] += sum over t of weights[o][t] * x[t], in lanes; x is [occupation][market][lane]
static inline void row(const double *weights, const double *x, int n, int markets, int m, double *acc) {
  double a[W];
  EACH a[l] = 0;
  for (int t = 0; t < n; ++t) {
    const double w = weights[t];
    const double *v = x + (static_cast<size_t>(t) * markets + m) * W;
    EACH a[l] += w * v[l];
  }
  EACH acc[l] = a[l];
}

static void step(const Town &t, State &s) {
  const int n = t.n, M = t.markets, K = t.waits;
  double anywhere_pull[W], anywhere_search[W], all_chance[W];
  EACH anywhere_pull[l] = 0, anywhere_search[l] = 0, all_chance[l] = 0;
  for (int i = 0; i < n * M; ++i) EACH anywhere_pull[l] += s.vacancies[i * W + l];
  const double net = 1 - t.stay - t.leak;
  for (int m = 0; m < M; ++m) for (int o = 0; o < n; ++o) {
    const size_t i = static_cast<size_t>(o) * M + m;
    double acc[W];
    row(&t.mobility[(static_cast<size_t>(m) * n + o) * n], s.vacancies.data(), n, M, m, acc);
    double searchers[W];
    EACH searchers[l] = 0;
    for (int k = 0; k < K; ++k) EACH searchers[l] += s.unemployed[(i * K + k) * W + l];
    EACH {
      const double pull = net * acc[l] + t.stay * t.same[i] * s.vacancies[i * W + l] + t.leak * t.anywhere * anywhere_pull[l];
      s.pull[i * W + l] = pull;
      s.spp[i * W + l] = pull == 0 ? 0 : searchers[l] / pull;
    }
  }
  for (int i = 0; i < n * M; ++i) EACH anywhere_search[l] += s.spp[i * W + l];
  for (int m = 0; m < M; ++m) for (int o = 0; o < n; ++o) {
    const size_t i = static_cast<size_t>(o) * M + m;
    double acc[W];
    row(&t.mobility_to[(static_cast<size_t>(m) * n + o) * n], s.spp.data(), n, M, m, acc);
    EACH {
      const double v = s.vacancies[i * W + l];
      const double applications = net * v * acc[l] + t.stay * t.same[i] * v * s.spp[i * W + l] + t.leak * t.anywhere * v * anywhere_search[l];
      const double all = applications + t.rivals[i];
      const double crowd = v == 0 ? 0 : all / v;
      const double success = (all == 0 ? 0 : v / all) * (1 - quick_exp(-t.intensity * crowd));
      s.applications[i * W + l] = applications;
      s.success[i * W + l] = success;
      s.chance[i * W + l] = v * success;
      all_chance[l] += v * success;
    }
  }
  for (int m = 0; m < M; ++m) for (int o = 0; o < n; ++o) {
    const size_t i = static_cast<size_t>(o) * M + m;
    double acc[W], finding[W];
    row(&t.mobility[(static_cast<size_t>(m) * n + o) * n], s.chance.data(), n, M, m, acc);
    EACH {
      const double found = net * acc[l] + t.stay * t.same[i] * s.chance[i * W + l] + t.leak * t.anywhere * all_chance[l];
      finding[l] = s.pull[i * W + l] == 0 ? 0 : found / s.pull[i * W + l];
    }
    double carried[W];
    EACH {
      const double jobs = s.jobs[i * W + l], v = s.vacancies[i * W + l];
      const double excess = jobs + v - t.demand[i];
      const double ended = t.separation * jobs;
      const double cut = (1 - t.separation) * std::fmin(jobs, t.adjustment * std::fmax(0.0, excess));
      const double opened = t.opening * jobs + (1 - t.opening) * std::fmin(jobs, t.adjustment * std::fmax(0.0, -excess));
      const double hires = s.applications[i * W + l] * s.success[i * W + l];
      s.jobs[i * W + l] = jobs + hires - ended - cut;
      s.vacancies[i * W + l] = v + opened - hires;
      carried[l] = ended + cut + t.arrivals[i];
    }
    for (int k = 0; k < K; ++k) EACH {
      double &u = s.unemployed[(i * K + k) * W + l];
      const double left = u - u * finding[l] - t.departure * (u - u * finding[l]);
      if (k < K - 1) { u = carried[l]; carried[l] = left; } else u = left + carried[l];
    }
  }
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  const Town t = read(argv[1]);
  const int steps = std::atoi(argv[2]), repeats = std::atoi(argv[3]);
  const size_t nodes = static_cast<size_t>(t.n) * t.markets;
  auto lanes = [](const std::vector<double> &v) { std::vector<double> out(v.size() * W); for (size_t i = 0; i < v.size(); ++i) EACH out[i * W + l] = v[i]; return out; };
  double best = 1e300, checksum = 0;
  for (int r = 0; r < repeats; ++r) {
    State s{lanes(t.jobs0), lanes(t.vacancies0), lanes(t.unemployed0)};
    s.spp.resize(nodes * W); s.chance.resize(nodes * W); s.pull.resize(nodes * W); s.applications.resize(nodes * W); s.success.resize(nodes * W);
    // Processor time: other work on the machine does not count.
    const std::clock_t start = std::clock();
    for (int k = 0; k < steps; ++k) step(t, s);
    const double ns = 1e9 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    if (ns < best) best = ns;
    checksum = 0;
    for (size_t i = 0; i < nodes; ++i) checksum += s.jobs[i * W];
  }
  std::printf("{\"ns\": %.3f, \"checksum\": %.17g}\n", best / steps / W, checksum);
}
