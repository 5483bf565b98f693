"""The soft Q-learning update in PyTorch, as one writes it: the baseline that the C# update is compared with.

Needs torch and numpy (Debian: python3-torch, python3-numpy, and libopenblas0-pthread: without it torch multiplies with a reference
library twenty times slower, which is no baseline and is refused). Two ways to call it:

  soft_q_update.py check FILE              makes the recorded updates from FILE and prints the greatest difference in the parameters
  soft_q_update.py serve OBS ACT PARTICLES THREADS
                                           reads a number of updates per line, makes them, prints processor and elapsed seconds
"""
import math
import struct
import sys
import time

import numpy as np
import torch
from torch import nn

WIDTH, BATCH, VALUE_PARTICLES = 200, 64, 50
TEMPERATURE, DISCOUNT, TARGET_SHARE, LEARNING_RATE, MINIMUM_BANDWIDTH = 1.0, 0.99, 0.01, 1e-3, 1e-3


def matrix_library():
    """The file of the library that torch multiplies with; one that is built into torch has no file of its own."""
    with open("/proc/self/maps", encoding="ascii") as maps:
        files = sorted({line.split()[-1] for line in maps if "blas" in line.lower() or "mkl" in line.lower()})
    if any("/blas/libblas" in file for file in files):
        sys.exit("torch multiplies with the reference BLAS here, which is no baseline; install libopenblas0-pthread")
    return files[0] if files else "its own library"


class Network(nn.Module):
    """y = f(s, x): observations [N, o] and inputs [N, M, i] to [N, M, y]."""

    def __init__(self, observation, inputs, outputs):
        super().__init__()
        self.condition = nn.Linear(observation, WIDTH)
        self.input = nn.Linear(inputs, WIDTH, bias=False)
        self.hidden = nn.Linear(WIDTH, WIDTH)
        self.output = nn.Linear(WIDTH, outputs)

    def forward(self, observation, inputs):
        first = torch.relu(self.condition(observation).unsqueeze(1) + self.input(inputs))
        return self.output(torch.relu(self.hidden(first)))

    def flat(self):
        """The parameters in the order of the C# network's flat vector."""
        return [self.condition.weight.t(), self.input.weight.t(), self.condition.bias,
                self.hidden.weight.t(), self.hidden.bias, self.output.weight.t(), self.output.bias]

    def load(self, vector):
        offset = 0
        with torch.no_grad():
            for view in self.flat():
                view.copy_(torch.from_numpy(vector[offset:offset + view.numel()]).view(view.shape))
                offset += view.numel()

    def vector(self):
        return torch.cat([view.detach().reshape(-1) for view in self.flat()]).numpy()


def stein_direction(x, y, score):
    """Eq. 13 with the Gaussian kernel at the median heuristic's bandwidth, one for each state."""
    difference = x.unsqueeze(2) - y.unsqueeze(1)
    distances = (difference ** 2).sum(3)
    median = torch.median(distances.flatten(1), dim=1)[0]
    bandwidth = (median / math.log(x.shape[1] + 1)).clamp_min(MINIMUM_BANDWIDTH).view(-1, 1, 1)
    kernel = torch.exp(-distances / bandwidth)
    gradient = -2 / bandwidth.unsqueeze(3) * difference * kernel.unsqueeze(3)
    return (kernel.unsqueeze(3) * score.unsqueeze(2) + gradient).mean(1)


class Agent:
    def __init__(self, observation, action):
        self.action = action
        self.q, self.target = Network(observation, action, 1), Network(observation, action, 1)
        self.policy = Network(observation, action, action)
        self.target.load_state_dict(self.q.state_dict())
        self.q_optimizer = torch.optim.Adam(self.q.parameters(), lr=LEARNING_RATE)
        self.policy_optimizer = torch.optim.Adam(self.policy.parameters(), lr=LEARNING_RATE)

    def update(self, observation, action, reward, following, goes_on, proposals, fixed_noise, updated_noise):
        with torch.no_grad():
            values = self.target(following, proposals).squeeze(2) / TEMPERATURE
            value = TEMPERATURE * (torch.logsumexp(values, 1) - math.log(values.shape[1]) + self.action * math.log(2))
            target = reward + DISCOUNT * goes_on * value
        self.q_optimizer.zero_grad()
        (0.5 * (self.q(observation, action.unsqueeze(1)).view(-1) - target) ** 2).mean().backward()
        self.q_optimizer.step()

        fixed = self.policy(observation, fixed_noise).detach()
        updated = self.policy(observation, updated_noise)
        squashed = torch.tanh(fixed).requires_grad_()
        gradient, = torch.autograd.grad(self.q(observation, squashed).sum(), squashed)
        with torch.no_grad():
            score = (1 - squashed ** 2) * gradient / TEMPERATURE - 2 * squashed
            direction = stein_direction(fixed, updated, score)
        self.policy_optimizer.zero_grad()
        updated.backward(-direction / (updated.shape[0] * updated.shape[1]))
        self.policy_optimizer.step()

        with torch.no_grad():
            for target_parameter, parameter in zip(self.target.parameters(), self.q.parameters()):
                target_parameter.mul_(1 - TARGET_SHARE).add_(parameter, alpha=TARGET_SHARE)


def check(path):
    with open(path, "rb") as file:
        observation, action, particles, updates = struct.unpack("<4i", file.read(16))

        def read(*shape):
            values = np.frombuffer(file.read(4 * math.prod(shape)), dtype="<f4").copy()
            return torch.from_numpy(values).view(*shape)

        agent = Agent(observation, action)
        sizes = [sum(view.numel() for view in network.flat()) for network in (agent.q, agent.policy)]
        agent.q.load(read(sizes[0]).numpy())
        agent.policy.load(read(sizes[1]).numpy())
        agent.target.load_state_dict(agent.q.state_dict())
        for _ in range(updates):
            agent.update(
                read(BATCH, observation), read(BATCH, action), read(BATCH), read(BATCH, observation), read(BATCH),
                read(BATCH, VALUE_PARTICLES, action), read(BATCH, particles, action), read(BATCH, particles, action))
        differences = [np.abs(network.vector() - read(size).numpy()).max() for network, size in zip((agent.q, agent.policy), sizes)]
    print(max(differences))


def serve(observation, action, particles, threads):
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    agent = Agent(observation, action)
    print(f"{torch.__version__} with {matrix_library()}", flush=True)
    for line in sys.stdin:
        processor, elapsed = time.process_time(), time.perf_counter()
        for _ in range(int(line)):
            agent.update(
                torch.randn(BATCH, observation), torch.rand(BATCH, action) * 2 - 1, torch.randn(BATCH), torch.randn(BATCH, observation),
                torch.ones(BATCH), torch.rand(BATCH, VALUE_PARTICLES, action) * 2 - 1,
                torch.randn(BATCH, particles, action), torch.randn(BATCH, particles, action))
        print(time.process_time() - processor, time.perf_counter() - elapsed, flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "check":
        check(sys.argv[2])
    else:
        serve(*map(int, sys.argv[2:6]))
