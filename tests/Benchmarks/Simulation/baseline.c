// Steps a model with MuJoCo's C library, and nothing else: what the plugin's trajectories and speed are held against.
//
//   baseline trajectory MODEL FRAMESKIP FORCES   reads a start (qpos, qvel), then controls, from standard input; writes for the start and each
//                                                step qpos, qvel, the first body's position, its subtree's centre of mass and rotation, cfrc_ext
//   baseline speed MODEL FRAMESKIP FORCES STEPS  reads a start and a few controls, which it repeats; writes seconds of processor time
//
// FORCES is 1 where external forces are computed after each step, as Gymnasium and the quadruped's tasks do.
#define _POSIX_C_SOURCE 199309L
#include <mujoco/mujoco.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_CONTROLS 4096

static mjModel* model;
static mjData* data;

static int read_row(mjtNum* row, int count) {
  for (int i = 0; i < count; i++) {
    if (scanf("%lf", &row[i]) != 1) return 0;
  }
  return 1;
}

static void write_row(const mjtNum* row, int count) {
  for (int i = 0; i < count; i++) printf("%.17g ", row[i]);
}

static void write_state(void) {
  write_row(data->qpos, model->nq);
  write_row(data->qvel, model->nv);
  write_row(data->xpos + 3, 3);
  write_row(data->subtree_com + 3, 3);
  write_row(data->xmat + 9, 9);
  write_row(data->cfrc_ext, 6 * model->nbody);
  printf("\n");
}

static void step(const mjtNum* controls, int frame_skip, int forces) {
  memcpy(data->ctrl, controls, model->nu * sizeof(mjtNum));
  for (int i = 0; i < frame_skip; i++) mj_step(model, data);
  if (forces) mj_rnePostConstraint(model, data);
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

int main(int count, char** arguments) {
  char error[1024] = "";
  if (count < 5) return 2;
  model = mj_loadXML(arguments[2], NULL, error, sizeof(error));
  if (!model) {
    fprintf(stderr, "%s\n", error);
    return 1;
  }
  data = mj_makeData(model);
  int frame_skip = atoi(arguments[3]), forces = atoi(arguments[4]), taken = 0;
  static mjtNum controls[MOST_CONTROLS];
  if (!read_row(data->qpos, model->nq) || !read_row(data->qvel, model->nv)) return 1;
  mj_forward(model, data);

  if (strcmp(arguments[1], "trajectory") == 0) {
    write_state();
    while (read_row(controls, model->nu)) {
      step(controls, frame_skip, forces);
      write_state();
    }
  } else {
    int rows = 0;
    while ((rows + 1) * model->nu <= MOST_CONTROLS && read_row(controls + rows * model->nu, model->nu)) rows++;
    int steps = atoi(arguments[5]);
    double start = seconds();
    for (; taken < steps; taken++) step(controls + taken % rows * model->nu, frame_skip, forces);
    printf("%.9f\n", seconds() - start);
  }
  mj_deleteData(data);
  mj_deleteModel(model);
  return 0;
}
