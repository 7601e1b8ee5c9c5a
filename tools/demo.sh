#!/bin/sh
# Builds a workspace from a simulated access log and serves it: demo.sh BIN FOLDER PORT.
set -eu
bin=$1
folder=$2
port=$3
log=$folder/simulated-access.log
workspace=$folder/workspace

if [ ! -f "$log" ]; then
    "$bin/python" -m tools.example_log "$log"
fi
if [ ! -f "$workspace/sowhat.yaml" ]; then
    "$bin/sowhat" init "$workspace" --from "$log" --name simulated-platform
fi
"$bin/sowhat" build --workspace "$workspace"
echo
echo "The traffic shown is simulated: six applications of one platform, thirteen weeks. The example company comes next."
echo "这里的流量是模拟的：一个平台、六个应用、十三周。完整的示例公司随后推出。"
echo
exec "$bin/sowhat" serve --workspace "$workspace" --port "$port"
